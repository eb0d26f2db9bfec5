import { english } from '../../ui/translate.ts'

/** Words beside a recording, wherever a body is shown. */
export const bodyEnglish = english({
  'Phụ đề': 'Captions',
  'Lời trong phim': 'What is said in the film',
  'Lời của bản ghi âm': 'What is said in the recording',
})
