/** A file of an export: where it stands in its folder, and what is in it. */
export type FolderFile = { readonly path: string; readonly content: string | Uint8Array };

/** All files of an export, and how many rules of which kind they hold; or why there is none. */
export type FilesMade =
  | {
      readonly ok: true;
      readonly files: readonly FolderFile[];
      readonly counts: Readonly<Record<string, number>>;
    }
  | { readonly ok: false; readonly problem: string };
