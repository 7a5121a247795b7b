import type { PartText } from '../../messages/message-types.ts';

export const emergencyNet: PartText = {
  says: 'If you are short of breath, have chest pain, faint, cough up blood, bleed more, or the bleeding will not stop: call {emergency} now. Do not wait for us.',
  sms: 'Breathless, chest pain, faint, cough blood, bleed more or non-stop: call {emergency} now, do not wait for us.',
  spoken:
    'Call {emergency} now if you are short of breath. Call if you have chest pain, faint, or cough up blood. Call if you bleed more, or the bleeding will not stop. Do not wait for us.',
};
