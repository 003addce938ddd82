/** The form of a petition as the desk sends it, each of somebody else. `receivedOn` is a date of the office's clock. */
export function petitionForm(n: number, receivedOn = '2026-03-02'): string {
  return JSON.stringify({
    receivedOn,
    channel: 'in_person',
    declaredKind: 'complaint',
    peopleCount: 1,
    petitioners: [
      {
        role: 'petitioner',
        fullName: `Nguyễn Văn ${n}`,
        address: `Số ${n} phố Gia Quất`,
        idNumber: String(1_090_000_000 + n).padStart(12, '0'),
      },
    ],
    summary: `Khiếu nại Quyết định xử phạt vi phạm hành chính số ${n}/QĐ-UBND về đất đai, đề nghị xem xét lại`,
  });
}
