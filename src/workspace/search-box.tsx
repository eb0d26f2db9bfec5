import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'
import { Icon } from '../ui/icon.tsx'
import { useT } from '../ui/language.tsx'
import { en } from './english.ts'
import { Marked } from './marked.tsx'
import { href } from './navigation.ts'
import { FEWEST_LETTERS, searchQuery } from './search-calls.ts'
import { groupsOf, screensNamed } from './search-hits.ts'
import { useUnit } from './session.ts'
import { useSettled } from './settled.ts'

interface Choice {
  label: string
  href: string
  /** What it is: a task, a report. */
  kind?: string
}

/**
 * Finds a screen by its name and records by their words, with or without marks.
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
                    {choice.kind ? (
                      <span>
                        <Marked text={choice.label} asked={text} />
                        <small className="soft">{choice.kind}</small>
                      </span>
                    ) : (
                      choice.label
                    )}
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

/** Screens first, then the search of records, then some of what it finds: Enter means the same while they arrive. */
function useChoices(text: string): Choice[] {
  const t = useT(en)
  const { routesByPath } = useRouter()
  const unitId = useUnit()?.id ?? ''
  const asked = text.trim()
  const settled = useSettled(asked, 250)
  const { data } = useQuery({
    ...searchQuery(unitId, settled),
    enabled: settled === asked && unitId !== '' && asked.length >= FEWEST_LETTERS,
  })
  if (asked === '') return []
  const screens = screensNamed(asked, (path) => path in routesByPath, t)
  const found = data && settled === asked ? groupsOf(data, asked, t) : []
  return [
    ...screens.map((screen) => ({ label: screen.title, href: screen.href })),
    {
      label: t('Tìm “{text}” trong hồ sơ', { text: asked }),
      href: `${href('/tim-kiem')}?q=${encodeURIComponent(asked)}`,
    },
    ...found.flatMap(({ one, hits }) =>
      hits.slice(0, 2).map((hit) => ({ label: hit.title, href: hit.href, kind: one })),
    ),
  ]
}
