/** What payers say, as 271 and as a clearing house's JSON. The people and the numbers are made up. */
import type { AskedAbout } from '../../src/pathway/benefits/read-coverage.ts';

export const rosaPlan = {
  payerName: 'Example Health',
  payerId: '99999',
  memberId: 'W123456789',
  planName: 'Gold PPO',
  groupNumber: null,
  subscriber: null,
  coversFamily: null,
  network: null,
} as const;

/** Rosa, 62, insured herself; her leg is scanned on 24 November 2026. */
export const rosa: AskedAbout = {
  plan: rosaPlan,
  patient: { familyName: 'García', givenName: 'Rosa', birthDate: '1964-03-09' },
  serviceOn: '2026-11-24',
};

/** Luis, 16, on his mother's plan. */
export const luis: AskedAbout = {
  plan: { ...rosaPlan, subscriber: { familyName: 'García', givenName: 'Rosa', birthDate: '1964-03-09' } },
  patient: { familyName: 'García', givenName: 'Luis', birthDate: '2010-05-30' },
  serviceOn: '2026-11-24',
};

const rosaName = ['NM1*IL*1*GARCIA*ROSA****MI*W123456789', 'DMG*D8*19640309'];
const luisName = ['NM1*03*1*GARCIA*LUIS', 'DMG*D8*20100530'];

type Said = {
  /** Segments about Rosa, the subscriber. */
  readonly lines?: readonly string[];
  readonly name?: readonly string[];
  /** Segments about a dependent; absent: there is none. */
  readonly dependent?: readonly string[];
  readonly dependentName?: readonly string[];
  readonly ofPayer?: readonly string[];
  readonly ofProvider?: readonly string[];
};

/** A whole 271 with these segments in their loops; only its delimiters may be others. */
export function a271(
  said: Said,
  [element, component, repetition, terminator]: readonly [string, string, string, string] = [
    '*',
    ':',
    '^',
    '~',
  ],
): string {
  const body = [
    'ST*271*0001*005010X279A1',
    'BHT*0022*11*10001234*20261123*1101',
    'HL*1**20*1',
    'NM1*PR*2*EXAMPLE HEALTH*****PI*99999',
    ...(said.ofPayer ?? []),
    'HL*2*1*21*1',
    'NM1*1P*2*ELM STREET VEIN CENTER*****XX*1234567893',
    ...(said.ofProvider ?? []),
    `HL*3*2*22*${said.dependent ? 1 : 0}`,
    'TRN*2*000000001*9virchow',
    ...(said.name ?? rosaName),
    ...(said.lines ?? []),
    ...(said.dependent ? ['HL*4*3*23*0', ...(said.dependentName ?? luisName), ...said.dependent] : []),
  ];
  const pad = (text: string): string => text.padEnd(15);
  const segments = [
    `ISA*00*${' '.repeat(10)}*00*${' '.repeat(10)}*ZZ*${pad('PAYER')}*ZZ*${pad('CLINIC')}*261123*1101*^*00501*000000001*0*P*:`,
    'GS*HB*PAYER*CLINIC*20261123*1101*1*X*005010X279A1',
    ...body,
    `SE*${body.length + 1}*0001`,
    'GE*1*1',
    'IEA*1*000000001',
  ];
  const sign: Readonly<Record<string, string>> = { '*': element, ':': component, '^': repetition };
  return segments
    .map((segment) => segment.replaceAll(/[*:^]/g, (each) => sign[each] ?? each) + terminator)
    .join('');
}

export const activePlan = 'EB*1**30**GOLD PPO';
/** Journey 12: $612 of the deductible left, 20 % of imaging, no authorization for the duplex. */
export const rosaBenefits = [
  activePlan,
  'DTP*291*RD8*20260101-20261231',
  'EB*C*IND*30^4*HM*GOLD PPO*23*1500*****Y',
  'EB*C*IND*30^4*HM*GOLD PPO*29*612*****Y',
  'EB*G*IND*30*HM*GOLD PPO*29*3000*****Y',
  'EB*C*FAM*30*HM*GOLD PPO*29*1224*****Y',
  'EB*G*FAM*30*HM*GOLD PPO*29*6000*****Y',
  'EB*A*IND*4*HM*GOLD PPO***.2****Y',
  'EB*B*IND*98*HM*GOLD PPO*27*40*****Y',
  'EB*B*IND*4*HM*GOLD PPO*27*0*****Y',
  'EB*D**4********N*Y*HC:93971',
] as const;

/** As a clearing house gives it: one entry an EB segment. */
export const aJsonAnswer = (over: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  meta: { traceId: 'trace-1' },
  controlNumber: '000000001',
  tradingPartnerServiceId: '99999',
  provider: { providerName: 'ELM STREET VEIN CENTER', npi: '1234567893' },
  subscriber: { memberId: 'W123456789', firstName: 'ROSA', lastName: 'GARCIA', dateOfBirth: '19640309' },
  payer: { name: 'EXAMPLE HEALTH' },
  planDateInformation: { plan: '20260101-20261231' },
  planStatus: [{ statusCode: '1', status: 'Active Coverage', serviceTypeCodes: ['30'] }],
  benefitsInformation: [
    { code: '1', name: 'Active Coverage', serviceTypeCodes: ['30'], planCoverage: 'GOLD PPO' },
    {
      code: 'C',
      name: 'Deductible',
      coverageLevelCode: 'IND',
      serviceTypeCodes: ['30', '4'],
      timeQualifierCode: '29',
      timeQualifier: 'Remaining',
      benefitAmount: '612',
      inPlanNetworkIndicatorCode: 'Y',
    },
    {
      code: 'A',
      name: 'Co-Insurance',
      coverageLevelCode: 'IND',
      serviceTypeCodes: ['4'],
      benefitPercent: '0.2',
      inPlanNetworkIndicatorCode: 'Y',
      compositeMedicalProcedureIdentifier: {
        productOrServiceIdQualifierCode: 'HC',
        procedureCode: '93971',
      },
      authOrCertIndicator: 'N',
    },
  ],
  errors: [],
  ...over,
});
