import { useRouter } from '@tanstack/react-router'
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'
import { Icon } from '../ui/icon.tsx'
import { useT } from '../ui/language.tsx'
import { en } from './english.ts'
import { href, navigation } from './navigation.ts'

interface Choice {
  label: string
  href: string
}

/**
 * Finds a screen by its name, with or without marks; records too once their screen `/tim-kiem` exists.
 * Enter opens the first, the arrow keys walk through the links.
 */
export function SearchBox(props: { onOpen: () => void; onDone: () => void }) {
  const t = useT(en)
  const router = useRouter()
  const [text, setText] = useState('')
  const place = useRef<HTMLElement>(null)
  const choices = useChoices(text)

  const finish = () => {
    setText('')
    props.onDone()
  }
  const onBlur = (event: FocusEvent) => {
    if (!place.current?.contains(event.relatedTarget)) finish()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const stops = [...(place.current?.querySelectorAll<HTMLElement>('input, li a') ?? [])]
    const at = stops.findIndex((stop) => stop === document.activeElement)
    if (event.key === 'Escape') {
      finish()
      stops[0]?.blur()
    } else if (event.key === 'ArrowDown') stops[(at + 1) % stops.length]?.focus()
    else if (event.key === 'ArrowUp') stops.at(at - 1)?.focus()
    else return
    event.preventDefault()
  }
  return (
    <search ref={place} className="search">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!choices[0]) return
          router.history.push(choices[0].href)
          finish()
        }}
      >
        <Icon name="search" />
        <input
          id="search"
          className="input"
          autoComplete="off"
          placeholder={t('Tìm màn hình, hồ sơ')}
          aria-label={t('Tìm màn hình, hồ sơ')}
          aria-keyshortcuts="/"
          value={text}
          onFocus={props.onOpen}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setText(event.target.value)
          }}
        />
        <kbd aria-hidden="true">/</kbd>
      </form>
      {text.trim() === '' ? null : (
        <div className="found">
          {choices.length === 0 ? (
            <output>{t('Không có màn hình nào tên như vậy')}</output>
          ) : (
            <ul aria-label={t('Đi tới')}>
              {choices.map((choice) => (
                <li key={choice.href}>
                  <a
                    href={choice.href}
                    onClick={finishSoon(finish)}
                    onBlur={onBlur}
                    onKeyDown={onKeyDown}
                  >
                    {choice.label}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </search>
  )
}

/** After the press has been followed: a link that is gone leads nowhere. */
function finishSoon(finish: () => void): () => void {
  return () => {
    setTimeout(finish)
  }
}

function useChoices(text: string): Choice[] {
  const t = useT(en)
  const { routesByPath } = useRouter()
  const wanted = folded(text.trim())
  const screens = navigation
    .filter((way) => way.path in routesByPath && folded(t(way.label)).includes(wanted))
    .map((way) => ({ label: t(way.label), href: href(way.path) }))
  if (!('/tim-kiem' in routesByPath) || wanted === '') return screens
  return [
    ...screens,
    {
      label: t('Tìm “{text}” trong hồ sơ', { text: text.trim() }),
      href: `${href('/tim-kiem')}?q=${encodeURIComponent(text.trim())}`,
    },
  ]
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')
}
