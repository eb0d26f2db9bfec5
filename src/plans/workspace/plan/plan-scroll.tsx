import { type ReactNode, type RefObject, useEffect } from 'react'

/** A region that scrolls by itself: the keyboard reaches it, so that it can be moved without a mouse. */
export function ScrollRegion(props: {
  ref: RefObject<HTMLElement | null>
  label: string
  className: string | undefined
  children: ReactNode
}) {
  const { ref, label, className, children } = props
  useEffect(() => {
    const region = ref.current
    if (region) region.tabIndex = 0
  }, [ref])
  return (
    <section ref={ref} className={className} aria-label={label}>
      {children}
    </section>
  )
}
