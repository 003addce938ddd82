import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { SERVICES } from './installation.mjs';
import { Officer } from './officer.mjs';

const FORM = {
  receivedOn: '2026-03-02',
  channel: 'in_person',
  declaredKind: 'complaint',
  petitioners: [{ role: 'petitioner', fullName: 'Nguyễn Thị Đào', address: 'Số 5 phố Gia Quất' }],
  summary: 'Khiếu nại Quyết định số 20/QĐ-UBND về đất đai',
};
/** One installation as its officers use it; what is promised in one check is looked for in the later ones. */
class Trial {
  promised = [];
  seen = new Map();

  constructor(installation) {
    this.installation = installation;
  }

  as(...usernames) {
    return Promise.all(usernames.map((username) => Officer.signIn(this.installation.url, username, this.seen)));
  }

  async log(desk, key) {
    const form = { ...FORM, summary: `Đơn ${key}` };
    this.promised.push((await desk.insist('/api/intake/petitions', form, key)).petitionId);
  }
}

async function answersAtItsDoor({ installation: { url } }) {
  const page = await fetch(url);
  equal(page.status, 200);
  match(await page.text(), /lang="vi"/);
  for (const path of ['/internal/keys', '/metrics']) equal((await fetch(url + path)).status, 404);
}

async function runsAsNobody({ installation }) {
  const users = await Promise.all(SERVICES.map((name) => installation.compose('exec', '-T', name, 'id', '-u')));
  ok(users.every((user) => user.trim() !== '0'));
}

async function decidesAPetition(trial) {
  const [desk, leader, handler] = await trial.as('tiepdan', 'lanhdao', 'xuly1');
  await trial.log(desk, 'don-1');
  const [petitionId] = trial.promised;
  await accept(desk, leader, petitionId);
  const officers = { responsible: handler.user.id, coordinating: [], leader: leader.user.id };
  await leader.post(`/api/assignment/petitions/${petitionId}/assign`, officers);
  const decided = { outcome: 'right', documentNumber: '45/QĐ-UBND', decidedOn: '2026-03-02' };
  let version = 1;
  for (const [step, body] of [
    ['verify', {}],
    ['report', { resultDiffers: false }],
    ['decide', decided],
  ]) {
    const path = `/api/resolution/cases/${petitionId}/${step}`;
    ({ version } = await handler.post(path, body, { ifMatch: version }));
  }
  const { items } = await leader.get('/api/intake/petitions?q=nguyen%20thi%20dao');
  const shown = items.map(({ state, petitioners }) => [state, petitioners[0].displayName]);
  deepEqual(shown, [['decided', 'Nguyễn Thị Đào']]);
}

async function survivesKills(trial) {
  const { installation, promised } = trial;
  const [desk] = await trial.as('tiepdan');
  const lines = ['a', 'b', 'c'].map((line) => inTurn(20, (number) => trial.log(desk, `${line}-${number}`)));
  for (const victim of ['intake', 'mongo', 'kafka']) {
    await sleep(500);
    await installation.kill(victim);
    await sleep(500);
    await installation.compose('start', victim);
    await sleep(2_000);
  }
  await Promise.all(lines);
  await installation.up();
  equal(new Set(promised).size, 61);
  for (const petitionId of promised) await desk.get(`/api/intake/petitions/${petitionId}`);
}

async function alertsOnce(trial) {
  const [admin, leader] = await trial.as('quantri', 'lanhdao');
  await admin.post('/api/operations/clock', { now: '2026-03-13T01:00:00Z' });
  const alerted = [];
  for (let cursor = ''; cursor !== null;) {
    const page = await leader.get(`/api/deadline/alerts?kind=overdue&limit=50${cursor && `&cursor=${cursor}`}`);
    alerted.push(...page.items.filter(({ step }) => step === 'petition.handle').map(({ petitionId }) => petitionId));
    cursor = page.nextCursor;
  }
  deepEqual(alerted.sort(), trial.promised.slice(1).sort());
}

async function isFoundAgain(trial) {
  await trial.installation.up('--force-recreate');
  const [desk, upper] = await trial.as('tiepdan', 'captren');
  const again = await desk.post('/api/intake/petitions', { ...FORM, summary: 'Đơn don-1' }, { key: 'don-1' });
  equal(again.petitionId, trial.promised[0]);
  const period = 'from=2026-03-01&to=2026-03-31';
  const summary = () => upper.get(`/api/reporting/summary?unit=thuong-thanh&${period}`);
  const { received, resolved, open } = await upper.patiently(summary);
  deepEqual([received, resolved.onTime, resolved.late, open.total, open.overdue], [61, 1, 0, 60, 60]);
}

/** What must be true of the containers, in order: title and what shows it. Each goes on from where the one before ended. */
export function checksOf(installation) {
  const trial = new Trial(installation);
  const checks = {
    'answers at its one door, in Vietnamese, and keeps the inside inside': answersAtItsDoor,
    'runs no service as root': runsAsNobody,
    'takes a petition from the desk to a decision': decidesAPetition,
    'loses nothing that was answered with 201 when containers are killed': survivesKills,
    'alerts when a deadline passes, once for each': alertsOnce,
    'finds everything again when all containers are made anew': isFoundAgain,
  };
  return Object.fromEntries(Object.entries(checks).map(([title, work]) => [title, () => work(trial)]));
}

async function accept(desk, leader, petitionId) {
  const petition = `/api/intake/petitions/${petitionId}`;
  const finding = { kind: 'complaint', field: 'dat_dai', eligible: true, missing: [], withinJurisdiction: true };
  await desk.post(`${petition}/classify`, finding, { ifMatch: 1 });
  await desk.post(`${petition}/propose`, { outcome: 'accept', reason: 'Đủ điều kiện' }, { ifMatch: 2 });
  await leader.post(`${petition}/sign`, { decision: 'approve' }, { ifMatch: 3 });
}

async function inTurn(count, work) {
  for (let number = 1; number <= count; number += 1) await work(number);
}
