import type { ComponentProps, ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import { useT } from './language.tsx'

interface Look {
  /** One `primary` a screen. `danger` only for what cannot be taken back. */
  kind?: 'primary' | 'normal' | 'quiet' | 'danger' | undefined
  icon?: IconName | undefined
  /** Shows only the icon; the children become its spoken name. */
  iconOnly?: boolean | undefined
  wide?: boolean | undefined
  children: ReactNode
}

/** While `busy` it keeps its place and the focus, and ignores further presses. */
export function Button(props: Look & { busy?: boolean | undefined } & ComponentProps<'button'>) {
  const { kind, icon, iconOnly, wide, busy, children, type, onClick, className, ...rest } = props
  const t = useT()
  return (
    <button
      {...rest}
      // oxlint's button-has-type wants a literal; the fallback is the harmless one
      type={type === 'submit' ? 'submit' : 'button'}
      className={classes(kind, iconOnly, wide, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      onClick={
        busy
          ? (event) => {
              event.preventDefault()
            }
          : onClick
      }
    >
      {busy ? <span className="spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      <Label hidden={iconOnly}>{children}</Label>
      {busy ? <span className="unseen">{t('Đang xử lý')}</span> : null}
    </button>
  )
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink(props: Look & ComponentProps<'a'>) {
  const { kind, icon, iconOnly, wide, children, className, ...rest } = props
  return (
    <a {...rest} className={classes(kind, iconOnly, wide, className)}>
      {icon && <Icon name={icon} />}
      <Label hidden={iconOnly}>{children}</Label>
    </a>
  )
}

function Label(props: { hidden: boolean | undefined; children: ReactNode }) {
  return props.hidden ? <span className="unseen">{props.children}</span> : props.children
}

function classes(
  kind: Look['kind'],
  iconOnly: boolean | undefined,
  wide: boolean | undefined,
  more: string | undefined,
): string {
  return [
    'button',
    kind === 'normal' ? undefined : kind,
    iconOnly && 'icon-only',
    wide && 'wide',
    more,
  ]
    .filter(Boolean)
    .join(' ')
}
