import { dateTime } from './format.ts'
import { useT } from './language.tsx'

/** An instant, machine-readable and as the wall clock in Viet Nam shows it. */
export function Moment(props: { at: string }) {
  const { language } = useT()
  return <time dateTime={props.at}>{dateTime(props.at, language)}</time>
}
