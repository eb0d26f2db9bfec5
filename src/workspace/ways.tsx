import { useLocation, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Icon } from '../ui/icon.tsx'
import { useT } from '../ui/language.tsx'
import { en } from './english.ts'
import { href, isCurrent, navigation } from './navigation.ts'
import { useUnit } from './session.ts'

/** The ways through the workspace: a column beside the screen; on a phone a bar under the thumb that opens to all of them. */
export function Ways() {
  const t = useT(en)
  const { routesByPath } = useRouter()
  const pathname = useLocation({ select: (location) => location.pathname })
  const role = useUnit()?.role ?? 'viewer'
  // Open where it was opened: going on to another screen closes it.
  const [openAt, setOpenAt] = useState<string | null>(null)
  const open = openAt === pathname
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOpenAt(null)
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
    }
  }, [])
  const shown = navigation.map(({ title, ways }) => ({
    title,
    ways: ways.filter((way) => way.path in routesByPath && (way.roles?.includes(role) ?? true)),
  }))
  return (
    <nav className={open ? 'ways open' : 'ways'} aria-label={t('Điều hướng chính')}>
      {shown.map(({ title, ways }) =>
        ways.length === 0 ? null : (
          <div key={title}>
            {title === null ? null : <h2>{t(title)}</h2>}
            {ways.map((way) => (
              <a
                key={way.path}
                href={href(way.path)}
                className={way.short === undefined ? 'behind' : undefined}
                aria-label={t(way.label)}
                aria-current={isCurrent(way.path, pathname) ? 'page' : undefined}
              >
                <Icon name={way.icon} />
                <span className="long">{t(way.label)}</span>
                {way.short === undefined ? null : <span className="short">{t(way.short)}</span>}
              </a>
            ))}
          </div>
        ),
      )}
      <button
        type="button"
        className="more-ways"
        aria-expanded={open}
        onClick={() => {
          setOpenAt(open ? null : pathname)
        }}
      >
        <Icon name={open ? 'close' : 'more'} />
        <span>{open ? t('Đóng') : t('Thêm')}</span>
      </button>
    </nav>
  )
}
