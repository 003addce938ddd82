import { addTexts } from '../../i18n';
import { petitionEn } from './texts-en';
import { petitionVi } from './texts-vi';

addTexts('petition', petitionVi, petitionEn);
