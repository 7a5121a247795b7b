/**
 * A synthetic record as systems send it: 13 resources of about 600 bytes, each with category, performer and
 * display texts, 11 of them with a fact of ours. The record of test/records carries 25 facts in the same space.
 */
export function ordinaryRecord(): object {
  const patient = 'urn:uuid:7b0e4a55-2c1d-4d65-9a3e-0f1c2d3e4f50';
  const uuid = (index: number): string =>
    `urn:uuid:7b0e4a55-2c1d-4d65-9a3e-0f1c2d3e4f${(16 + index).toString(16)}`;
  const factSystem = 'https://virchow.example/fhir/CodeSystem/fact';
  const coding = (system: string, code: string, display: string): object => ({
    coding: [{ system, code, display }],
    text: display,
  });
  const observation = (index: number, code: object, value: object): object => ({
    fullUrl: uuid(index),
    resource: {
      resourceType: 'Observation',
      id: uuid(index).slice(9),
      status: 'final',
      category: [coding('http://terminology.hl7.org/CodeSystem/observation-category', 'exam', 'Exam')],
      code,
      subject: { reference: patient, display: 'Ines Example' },
      effectiveDateTime: '2026-11-23T09:20:00Z',
      issued: '2026-11-23T09:25:00Z',
      performer: [{ reference: 'Practitioner/nurse-17', display: 'Nurse' }],
      ...value,
    },
  });
  const finding = (index: number, id: string, display: string, present: boolean): object =>
    observation(index, coding(factSystem, id, display), { valueBoolean: present });
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [
      {
        fullUrl: patient,
        resource: {
          resourceType: 'Patient',
          id: patient.slice(9),
          identifier: [{ system: 'https://clinic.example/patients', value: 'P-100442' }],
          active: true,
          name: [{ use: 'official', family: 'Example', given: ['Ines', 'Maria'] }],
          telecom: [{ system: 'phone', value: '01632 960 042', use: 'mobile' }],
          gender: 'female',
          birthDate: '1962-03-14',
          address: [{ line: ['1 Sample Street'], city: 'Sampleton', postalCode: 'SA1 1AA', country: 'GB' }],
        },
      },
      {
        fullUrl: uuid(1),
        resource: {
          resourceType: 'Encounter',
          id: uuid(1).slice(9),
          status: 'in-progress',
          class: {
            system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
            code: 'AMB',
            display: 'ambulatory',
          },
          type: [coding('http://snomed.info/sct', '185345009', 'Encounter for symptom')],
          subject: { reference: patient, display: 'Ines Example' },
          participant: [{ individual: { reference: 'Practitioner/gp-3', display: 'General practitioner' } }],
          period: { start: '2026-11-23T09:00:00Z' },
        },
      },
      finding(2, 'wells.deep-vein-tenderness', 'Tenderness along the deep veins', true),
      finding(3, 'wells.entire-leg-swollen', 'Entire leg swollen', false),
      finding(4, 'wells.pitting-oedema', 'Pitting oedema in the symptomatic leg', true),
      finding(5, 'wells.alternative-as-likely', 'Another diagnosis as likely', false),
      finding(6, 'wells.bedridden-or-surgery', 'Bedridden or recent surgery', false),
      finding(7, 'pregnancy.current-or-recent', 'Pregnant or recently', false),
      finding(8, 'presentation.pe-symptoms', 'Symptoms of pulmonary embolism', false),
      finding(9, 'presentation.unstable', 'Haemodynamic instability', false),
      observation(10, coding('http://loinc.org', '59408-5', 'Oxygen saturation by pulse oximetry'), {
        valueQuantity: { value: 98, unit: '%', system: 'http://unitsofmeasure.org', code: '%' },
      }),
      observation(11, coding('http://loinc.org', '48065-7', 'Fibrin D-dimer FEU in platelet poor plasma'), {
        valueQuantity: {
          value: 420,
          unit: 'ng/mL FEU',
          system: 'http://unitsofmeasure.org',
          code: 'ng/mL{FEU}',
        },
        referenceRange: [
          {
            high: { value: 500, unit: 'ng/mL FEU', system: 'http://unitsofmeasure.org', code: 'ng/mL{FEU}' },
          },
        ],
      }),
      observation(12, coding('http://loinc.org', '2160-0', 'Creatinine in serum or plasma'), {
        valueQuantity: { value: 0.9, unit: 'mg/dL', system: 'http://unitsofmeasure.org', code: 'mg/dL' },
      }),
    ],
  };
}
