import { cite } from '../../sources.ts';
import { fromMemory, ours, seedNhs } from './citing.ts';
import type { GuidePage } from './guide-types.ts';

export const pregnancy: GuidePage = {
  id: 'pregnancy',
  title: 'Pregnancy and birth',
  lead: 'A clot is more likely while you are pregnant and for 6 weeks after. It is still rare.',
  sections: [
    {
      id: 'pregnancy-signs',
      title: 'If you have signs',
      as: 'text',
      card: 'urgent',
      statements: {
        'pregnancy-call': {
          says: {
            uk: 'If a leg is swollen or sore, call your maternity unit now. Do not wait for a GP appointment.',
            us: 'If a leg is swollen or sore, call your OB or labor and delivery now.',
          },
          because: cite('rcog-37b', 'diagnosis', 'Objective testing quickly.', 'verified'),
        },
        'pregnancy-belly': {
          says: 'A whole swollen leg, or new pain low in the belly, back or buttock with it, can be a clot high up. Say so.',
          because: cite(
            'esc-2019-pe',
            'pregnancy, iliac clot',
            'Whole-leg swelling or buttock pain.',
            'verified',
          ),
        },
        'pregnancy-tests': {
          says: 'Tests are safe for the baby. The usual scores and the D-dimer test do not hold in pregnancy.',
          because: cite('rcog-37b', 'diagnosis', 'Ultrasound first; D-dimer not used.', 'verified'),
        },
      },
    },
    {
      id: 'pregnancy-treatment',
      title: 'Treatment',
      as: 'text',
      statements: {
        'pregnancy-injections': {
          says: 'The treatment is injections. They do not reach the baby. Tablets and warfarin are as a rule not used in pregnancy.',
          because: cite('rcog-37b', 'treatment', 'Low-molecular-weight heparin.', 'memory'),
        },
        'pregnancy-length': {
          says: 'It goes on until at least 6 weeks after the birth, and for at least 3 months in all.',
          because: cite('rcog-37b', 'duration', 'Until 6 weeks after birth and at least 3 months.', 'memory'),
        },
        'pregnancy-do-not-stop': {
          says: 'If you take a blood thinner and may be pregnant: call your team the same day, and do not stop before you have spoken to them.',
          because: ours('pregnancy on treatment', 'A call the same day; nobody stops before it.'),
        },
        'pregnancy-labour': {
          says: 'Ask for a written plan for the birth: when the last injection is, and whom to call when it starts.',
          because: cite(
            'rcog-37b',
            'birth',
            'No injection once labour begins; a plan for the birth.',
            'memory',
          ),
        },
        'pregnancy-breast': {
          says: 'Injections and warfarin go with breast-feeding. The newer tablets do not.',
          because: cite('rcog-37b', 'breast-feeding', 'Heparins and warfarin are compatible.', 'memory'),
        },
      },
    },
    {
      id: 'pregnancy-prevention',
      title: 'Keeping the risk low',
      as: 'text',
      statements: {
        'pregnancy-active': {
          says: 'Stay active, and follow the advice of your team.',
          because: seedNhs('pregnancy', 'Stay active; follow the advice given.'),
        },
        'pregnancy-assess': {
          says: 'Ask about your risk at your first visit, if you go into hospital, and after the birth. Some people need injections to prevent a clot.',
          because: cite('rcog-37a', 'assessment', 'At booking, at admission and after birth.', 'memory'),
        },
      },
    },
  ],
};

export const hormones: GuidePage = {
  id: 'pill-and-hrt',
  title: 'The pill and HRT',
  lead: 'Some hormones make a clot more likely. There are others that do not.',
  sections: [
    {
      id: 'hormones-which',
      title: 'Which ones',
      as: 'text',
      statements: {
        'hormones-raise': {
          says: 'The combined pill, patch and ring, and HRT as tablets, raise the risk of a clot.',
          because: [
            seedNhs('hormones', 'The combined pill or HRT raises the risk.'),
            fromMemory('hormones', 'Combined methods and oral HRT.'),
          ],
        },
        'hormones-others': {
          says: 'The mini-pill and the hormone coil do not seem to. HRT as a patch or gel is the safer kind.',
          because: fromMemory(
            'hormones',
            'Progestogen-only pill and IUS do not; transdermal oestrogen preferred.',
          ),
        },
      },
    },
    {
      id: 'hormones-what',
      title: 'What to do',
      as: 'text',
      statements: {
        'hormones-do-not-stop': {
          says: 'Do not stop the pill or HRT on your own. Ask your doctor, nurse or pharmacist.',
          because: cite(
            'ukcpa',
            'hormones',
            'Discussed with the prescriber; never stopped alone.',
            'verified',
          ),
        },
        'hormones-had-clot': {
          says: 'If you have had a clot, do not start the combined pill, patch or ring. Ask for another kind.',
          because: fromMemory('hormones', 'A previous clot: combined methods are not used.'),
        },
        'hormones-surgery': {
          says: 'Before a big operation or one on a leg, ask about it at least 4 weeks ahead. You need another way to prevent pregnancy then.',
          because: cite(
            'ukcpa',
            'hormones before surgery',
            'Discuss stopping 4 weeks before, with other contraception.',
            'verified',
          ),
        },
        'hormones-treated': {
          says: 'If a clot came while you took hormones, ask what to do about them before the blood thinner ends.',
          because: fromMemory('stopping', 'The hormone is stopped before the anticoagulant.'),
        },
      },
    },
  ],
};
