import complaintFirst from './data/complaint-first.json';
import complaintSecond from './data/complaint-second.json';
import denunciation from './data/denunciation.json';
import petition from './data/petition.json';
import triggers from './data/triggers.json';
import { loadLaw, type Law } from './law';

let shipped: Law | undefined;

/**
 * The law that comes with the product (`docs/law.md`), loaded and checked; once for all, for it never changes.
 * @throws LawDataError when a data file is wrong
 */
export function shippedLaw(): Law {
  return (shipped ??= loadLaw({
    rules: {
      petition,
      'complaint-first': complaintFirst,
      'complaint-second': complaintSecond,
      denunciation,
    },
    triggers,
  }));
}
