export { Answer as Waited } from '../../workspace/answer.tsx'
export { ProblemNotice as Problem } from '../../workspace/problem-notice.tsx'
