import { type Citation, type Region, regions, type Source, type Status } from '../../knowledge/rule-types.ts';
import { regionWords } from './answer-words.ts';
import { sourceFile } from './links.ts';

export const statusWords: Readonly<Record<Status, { readonly mark: string; readonly means: string }>> = {
  verified: { mark: 'verified', means: 'Read in public material.' },
  memory: {
    mark: 'from memory',
    means: 'Expert knowledge that was not read again. Awaits a clinician’s signature.',
  },
  design: {
    mark: 'our choice',
    means: 'A safety choice of our own, which no source claims. Awaits a clinician’s signature.',
  },
};

export function StatusMark({ status }: { status: Status }) {
  return <span class={`b-status b-status--${status}`}>{statusWords[status].mark}</span>;
}

/** For whom something holds, where that is not everybody. */
export function RegionMarks({ of }: { of: readonly Region[] | undefined }) {
  if (of === undefined || regions.every((region) => of.includes(region))) return null;
  return (
    <>
      {of.map((region) => (
        <RegionMark key={region} region={region} />
      ))}
    </>
  );
}

export function RegionMark({ region }: { region: Region }) {
  return (
    <span class={`b-region b-region--${region}`}>
      {regionWords[region]}
      <span class="b-hidden"> only</span>
    </span>
  );
}

type CitationsProps = {
  readonly citations: readonly Citation[];
  readonly sources: Readonly<Record<string, Source>>;
};

export function Citations({ citations, sources }: CitationsProps) {
  return (
    <ul class="b-because">
      {citations.map((citation, index) => (
        <li key={index}>
          {citation.says} <CitedFrom citation={citation} sources={sources} />{' '}
          <StatusMark status={citation.status} />
        </li>
      ))}
    </ul>
  );
}

function CitedFrom({
  citation: { source, section },
  sources,
}: {
  citation: Citation;
  sources: CitationsProps['sources'];
}) {
  return (
    <span class="b-cited">
      <a href={sourceFile(source)} title={sources[source]?.title}>
        {source}
      </a>
      , {section}
    </span>
  );
}
