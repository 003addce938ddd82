/** Port: the petitions of a full demo office, logged by whoever can, once the process answers requests. */
export abstract class DemoPetitions {
  /**
   * Called at every start of a demo office that wants petitions; must do things once (deterministic keys), so that a start
   * that was cut short is completed by the next. `password` is that of every demo account as it was set up.
   */
  abstract log(office: { readonly password: string }): Promise<void>;
}
