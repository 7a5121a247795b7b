/** The part of autocannon that we use; the package ships no types. */
declare module 'autocannon' {
  type Options = {
    url: string;
    method?: 'GET' | 'POST';
    headers?: Readonly<Record<string, string>>;
    body?: string;
    connections: number;
    /** Seconds. */
    duration: number;
  };
  /** `duration` is what it took in the end, in seconds. */
  type Result = { requests: { total: number }; duration: number; non2xx: number; errors: number };
  export default function autocannon(options: Options): Promise<Result>;
}
