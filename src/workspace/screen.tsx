import type { ComponentProps, ReactNode } from 'react'
import { PageHeader } from '../ui/page.tsx'

/** What every screen is inside: its heading, the title of the window, and its rhythm. */
export function Screen(
  props: Omit<ComponentProps<typeof PageHeader>, 'title'> & {
    title: string
    /** Full width, for tables and two columns; otherwise a width one can read. */
    wide?: boolean | undefined
    children: ReactNode
  },
) {
  const { children, wide, ...header } = props
  return (
    <div className={wide ? 'screen wide' : 'screen'}>
      <title>{`${props.title} · Lan Tỏa`}</title>
      <PageHeader {...header} />
      {children}
    </div>
  )
}

/** A titled group on a screen, with its own small actions. */
export function Section(props: { title: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className="section">
      <div className="section-head">
        <h2>{props.title}</h2>
        {props.actions}
      </div>
      {props.children}
    </section>
  )
}
