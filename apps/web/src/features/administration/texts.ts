import { addTexts } from '../../i18n';
import { administrationEn } from './texts-en';
import { administrationVi } from './texts-vi';

addTexts('administration', administrationVi, administrationEn);
