import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import { useT } from './language.tsx'

const kinds = {
  info: ['info', 'Lưu ý:'],
  success: ['check', 'Đã xong:'],
  warning: ['warning', 'Cần chú ý:'],
  error: ['warning', 'Có lỗi:'],
} as const satisfies Record<string, readonly [IconName, string]>

/** Says what happened, what was kept, what to do. `live` when it appears after an act: it is then read out. */
export function Notice(props: {
  kind?: keyof typeof kinds | undefined
  title?: ReactNode
  live?: boolean | undefined
  children?: ReactNode
  action?: ReactNode
}) {
  const t = useT()
  const kind = props.kind ?? 'info'
  const [icon, word] = kinds[kind]
  return (
    <div
      className={`notice ${kind}`}
      role={props.live ? (kind === 'error' ? 'alert' : 'status') : undefined}
    >
      <Icon name={icon} />
      <div>
        <span className="unseen">{t(word)} </span>
        {props.title ? <strong>{props.title}</strong> : null}
        {props.children}
        {props.action ? <div className="cluster">{props.action}</div> : null}
      </div>
    </div>
  )
}

/** An empty list teaches the first step. */
export function EmptyState(props: {
  icon?: IconName | undefined
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
  level?: 'h2' | 'h3' | undefined
}) {
  const Heading = props.level ?? 'h2'
  return (
    <div className="empty">
      <Icon name={props.icon ?? 'plan'} />
      <Heading>{props.title}</Heading>
      {props.children ? <p>{props.children}</p> : null}
      {props.action ? <div className="cluster">{props.action}</div> : null}
    </div>
  )
}

/** Grey lines, invisible for the first 300 ms unless `atOnce`. */
export function Skeleton(props: { lines?: number | undefined; atOnce?: boolean | undefined }) {
  const t = useT()
  return (
    <output className={props.atOnce ? 'skeleton at-once' : 'skeleton'}>
      <span className="unseen">{t('Đang tải')}</span>
      {Array.from({ length: props.lines ?? 3 }, (_, line) => (
        <span key={line} className="line" />
      ))}
    </output>
  )
}

/** `figure` says the same in words: "12 trên 40 nhiệm vụ". Without `value` the length of the work is not known. */
export function Progress(props: {
  label: string
  value?: number | undefined
  max?: number | undefined
  figure?: ReactNode
}) {
  return (
    <div className="progress">
      <span>
        <span>{props.label}</span>
        {props.figure ? <span className="number">{props.figure}</span> : null}
      </span>
      <progress aria-label={props.label} value={props.value} max={props.max ?? 1} />
    </div>
  )
}
