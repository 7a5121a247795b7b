import { MarkNumber } from './mark-number.tsx';

/** A piece of the vena cava, cut open: a cone of wires that points up, a clot under it, and blood that flows on. */
export function VeinFilter() {
  return (
    <>
      <rect class="v-legs__ground" width="240" height="260" rx="12" />
      <path
        class="v-legs__cave"
        d="M76-4h88v184c0 24 16 40 34 84h-66c-4-10-8-16-12-22-4 6-8 12-12 22H42c18-44 34-60 34-84z"
      />
      <ellipse class="v-legs__clot" cx="120" cy="132" rx="15" ry="24" />
      <path
        class="v-legs__wire"
        d="M120 74 82 164M120 74l-20 94M120 74v96M120 74l20 94M120 74l38 90M106 108h28M95 136h50"
      />
      <circle class="v-legs__wire-tip" cx="120" cy="72" r="5" />
      <path
        class="v-legs__line"
        d="M94 60V22m-7 9 7-10 7 10M146 60V22m-7 9 7-10 7 10M70 232l14-26m-9 5 9-5 1 10M170 232l-14-26m9 5-9-5-1 10"
      />
      <MarkNumber no={1} at={[206, 92]} to="132 100" />
      <MarkNumber no={2} at={[32, 132]} to="106 132" />
      <MarkNumber no={3} at={[206, 30]} to="152 40" />
    </>
  );
}
