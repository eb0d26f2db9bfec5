import type { ComponentProps } from 'react'
import { Answer as AnyAnswer } from '../../../workspace/answer.tsx'

export { problemSentence } from '../../../workspace/problem-notice.tsx'

/** The answer that a screen of the import is made of. */
export function Answer<T>(props: ComponentProps<typeof AnyAnswer<T>>) {
  return <AnyAnswer<T> {...props} wholeScreen />
}
