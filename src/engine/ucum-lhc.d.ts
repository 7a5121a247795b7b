/** The part of @lhncbc/ucum-lhc that we use; the package ships no types. */
declare module '@lhncbc/ucum-lhc' {
  const ucum: {
    UcumLhcUtils: {
      getInstance(): {
        convertUnitTo(
          from: string,
          value: number,
          to: string,
        ): { status: string; toVal: number | null; msg: string[] };
      };
    };
  };
  export default ucum;
}
