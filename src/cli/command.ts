/** What a command talks to. `process` is one; a test makes its own. */
export type Io = {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
};

export type Option = {
  /** What stands after it, like `N`; absent for a switch. */
  readonly takes?: string;
  readonly does: string;
  /** For our own tests; not in the help. */
  readonly hidden?: true;
};

export type Given = {
  readonly words: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly has: (option: string) => boolean;
};

export type Command = {
  readonly name: string;
  /** What stands after the name, like `ID [FILE]`. */
  readonly takes: string;
  readonly mostWords: number;
  readonly does: string;
  readonly about: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  /** Each can be pasted into a shell as it is. */
  readonly examples: readonly string[];
  readonly run: (given: Given, io: Io) => Promise<ExitCode>;
};

/** 0 done, an undecidable answer included; 1 found problems; 2 could not read what was given. */
export type ExitCode = 0 | 1 | 2;

/** One clear line on stderr. */
export function refuse(io: Io, message: string): 2 {
  io.stderr.write(`virchow: ${message}\n`);
  return 2;
}

export function inJson(io: Io, value: unknown): string {
  return `${io.stdout.isTTY === true ? JSON.stringify(value, null, 2) : JSON.stringify(value)}\n`;
}
