import { type CredentialStage, credentialStages } from '../../../shared/model/credential';

const words: Readonly<Record<CredentialStage, string>> = {
  interested: 'Interested',
  preparing: 'Preparing',
  scheduled: 'Exam scheduled',
  earned: 'Earned',
};

export const stageOptions = credentialStages.map((value) => ({ value, label: words[value] }));
