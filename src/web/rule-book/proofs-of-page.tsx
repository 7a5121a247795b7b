import type { ProofReport } from '../../engine/prove/prove.ts';

type Proof = ProofReport['proofs'][number];

/** `proved`: no input breaks it. `tested`: none of a sample did. */
export type ProofResult = 'proved' | 'tested' | 'FAILED';

export function resultOf({ holds, method }: Proof): ProofResult {
  if (!holds) return 'FAILED';
  return method === 'sampled' ? 'tested' : 'proved';
}

/** Claims about a table or score. A claim begins with the id of what it is about. */
export const proofsAbout = (id: string, report: ProofReport | null): readonly Proof[] =>
  (report?.proofs ?? []).filter(({ claim }) => claim.startsWith(`${id} (`) || claim.startsWith(`${id}:`));

export function ProofsSection({ id, report }: { id: string; report: ProofReport | null }) {
  const proofs = proofsAbout(id, report);
  return (
    <section aria-labelledby="proved">
      <h2 id="proved">What was proved</h2>
      {report === null && (
        <p class="b-warn">This copy was made without running the proofs: take nothing for proved.</p>
      )}
      {report !== null && proofs.length === 0 && <p class="b-warn">No claim about this was tried.</p>}
      {proofs.length > 0 && (
        <ul class="b-proofs">
          {proofs.map((proof) => (
            <ProofView key={proof.claim} proof={proof} about={id} />
          ))}
        </ul>
      )}
    </section>
  );
}

export function ProofView({ proof, about }: { proof: Proof; about: string }) {
  const result = resultOf(proof);
  return (
    <li class={`b-proof b-proof--${result.toLowerCase()}`}>
      <strong class="b-proof__result">{result}</strong> {claimWords(proof.claim, about)}{' '}
      <span class="b-proof__how">
        Over {proof.domain}; {howWords[proof.method]}.
      </span>
      {proof.counterexamples.map((example, index) => (
        <span class="b-proof__against" key={index}>
          {example.says}
        </span>
      ))}
    </li>
  );
}

const howWords: Readonly<Record<Proof['method'], string>> = {
  'every case': 'every case tried',
  'decision diagram, every case': 'every case, by decision diagram',
  z3: 'by the solver z3',
  sampled: 'on a sample, which proves nothing',
};

/** The claim without the id, which heads the page. */
const claimWords = (claim: string, about: string): string =>
  claim
    .slice(about.length)
    .replace(/^: /, '')
    .replace(/^ \((uk|us)\)[,:]? /, (_, region: string) => `${region.toUpperCase()}: `);
