import type { PartText } from '../../messages/message-types.ts';

export const emergencyNet: PartText = {
  says: 'Si le falta el aire, tiene dolor de pecho, se desmaya, tose sangre, sangra más o el sangrado no para: llame ya al {emergency}. No nos espere.',
  sms: 'Falta de aire, dolor de pecho, desmayo, tos con sangre, sangra más o no para: llame ya al {emergency}. No nos espere.',
  spoken:
    'Llame ya al {emergency} si le falta el aire. Llame si tiene dolor de pecho, si se desmaya o si tose sangre. Llame si sangra más o el sangrado no para. No nos espere.',
};
