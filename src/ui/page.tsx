import type { ReactNode } from 'react'
import { number } from './format.ts'
import { useT } from './language.tsx'

/** The one h1 of a screen; it takes the focus after a change of screen, so that it is read out. */
export function PageHeader(props: {
  title: ReactNode
  lead?: ReactNode
  crumbs?: readonly Crumb[] | undefined
  /** One primary action at most. */
  actions?: ReactNode
}) {
  return (
    <header className="page-header">
      {props.crumbs ? <Breadcrumbs items={props.crumbs} /> : null}
      <div>
        <h1 tabIndex={-1}>{props.title}</h1>
        {props.lead ? <p className="lead">{props.lead}</p> : null}
      </div>
      {props.actions ? <div className="cluster">{props.actions}</div> : null}
    </header>
  )
}

export interface Crumb {
  label: string
  href?: string | undefined
  /** Of the label; absent: that of the page. */
  lang?: string | undefined
}

/** The way down to here; the last one, without `href`, is the place itself. */
export function Breadcrumbs(props: { items: readonly Crumb[] }) {
  const t = useT()
  return (
    <nav className="crumbs" aria-label={t('Đường dẫn')}>
      <ol>
        {props.items.map((item) => (
          <li key={`${item.href} ${item.label}`}>
            {item.href ? (
              <a href={item.href} lang={item.lang}>
                {item.label}
              </a>
            ) : (
              <span aria-current="page" lang={item.lang}>
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Views of one thing, each with its own address. */
export function Tabs(props: {
  label: string
  items: readonly { label: string; href: string; current?: boolean; count?: number | string }[]
}) {
  const { language } = useT()
  return (
    <nav className="tabs" aria-label={props.label}>
      {props.items.map((item) => (
        <a
          key={item.href}
          ref={item.current ? bringIntoBar : undefined}
          href={item.href}
          aria-current={item.current ? 'page' : undefined}
        >
          {item.label}
          {item.count === undefined ? null : (
            <span className="count number">
              {typeof item.count === 'string' ? item.count : number(item.count, language)}
            </span>
          )}
        </a>
      ))}
    </nav>
  )
}

/** On a phone the bar scrolls: what is shown stands in its middle. */
function bringIntoBar(tab: HTMLElement | null): void {
  const bar = tab?.parentElement
  if (!tab || !bar) return
  bar.scrollLeft = tab.offsetLeft - bar.offsetLeft - (bar.clientWidth - tab.clientWidth) / 2
}

/** "Xem thêm": `more` is a link on public pages, a Button in the workspace. */
export function Pagination(props: {
  shown: number
  total?: number | undefined
  /** Nothing left: leave it out. */
  more?: ReactNode
}) {
  const t = useT()
  const shown = number(props.shown, t.language)
  return (
    <div className="more">
      {props.more}
      <span className="number">
        {props.total === undefined
          ? t('Đang hiện {shown}', { shown })
          : t('Đang hiện {shown} trên {total}', { shown, total: number(props.total, t.language) })}
      </span>
    </div>
  )
}

/** Names and values of one thing. */
export function KeyValue(props: { items: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {props.items.flatMap(([name, value]) => [
        <dt key={`${name} name`}>{name}</dt>,
        <dd key={name}>{value}</dd>,
      ])}
    </dl>
  )
}
