import { addTexts } from '../../i18n';
import { leadingEn } from './texts-en';
import { leadingVi } from './texts-vi';

addTexts('leading', leadingVi, leadingEn);
