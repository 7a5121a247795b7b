const record = { kind: 'person', param: 'personId' } as const;

/** What these routes do, for the table of who may. */
export const mayRead = { access: { action: 'benefits.read', record } } as const;
export const mayWrite = { access: { action: 'benefits.write', record } } as const;
export const mayReadAll = { access: { action: 'benefits.read' } } as const;

export type OfPerson = { Params: { personId: string }; Querystring: Readonly<Record<string, unknown>> };
