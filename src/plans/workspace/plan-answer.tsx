export { Answer } from '../../workspace/answer.tsx'
export { problemSentence } from '../../workspace/problem-notice.tsx'
