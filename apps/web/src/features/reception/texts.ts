import { addTexts } from '../../i18n';
import { receptionEn } from './texts-en';
import { receptionVi } from './texts-vi';

addTexts('reception', receptionVi, receptionEn);
