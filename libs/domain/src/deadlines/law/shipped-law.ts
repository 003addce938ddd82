import complaintFirst from './data/complaint-first.json';
import complaintSecond from './data/complaint-second.json';
import denunciation from './data/denunciation.json';
import petition from './data/petition.json';
import triggers from './data/triggers.json';
import { loadLaw, type Law } from './law';

/**
 * The law that comes with the product (`docs/law.md`), loaded and checked.
 * @throws LawDataError when a data file is wrong
 */
export function shippedLaw(): Law {
  return loadLaw({
    rules: {
      petition,
      'complaint-first': complaintFirst,
      'complaint-second': complaintSecond,
      denunciation,
    },
    triggers,
  });
}
