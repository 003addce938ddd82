/** Where a first start prints: passwords belong on the terminal of whoever started it, never into the log. */
export abstract class Terminal {
  abstract print(text: string): void;
}

export class StandardOutput extends Terminal {
  override print(text: string): void {
    process.stdout.write(text);
  }
}
