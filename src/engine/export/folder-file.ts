/** A file of an export: where it stands in its folder, and what is in it. */
export type FolderFile = { readonly path: string; readonly content: string | Uint8Array };
