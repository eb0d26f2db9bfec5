import { Outlet, useMatch, useRouter } from '@tanstack/react-router'
import { Suspense, useEffect, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { useT } from '../ui/language.tsx'
import { Skeleton } from '../ui/notice.tsx'
import { OfflineBar } from '../ui/offline-bar.tsx'
import { useOnline } from './connection.ts'
import { en } from './english.ts'
import { KeyboardHelp } from './keyboard-help.tsx'
import { flushOutbox, startOutbox, useOutbox } from './outbox.ts'
import { useSession } from './session.ts'
import { useShortcuts } from './shortcuts.ts'
import { Toasts } from './toasts.tsx'
import { TopBar } from './top-bar.tsx'
import { startUploads } from './uploads.ts'
import { Ways } from './ways.tsx'

/** The frame of every screen; before sign-in and a password of one's own there is only the screen itself. */
export function Shell() {
  // By what is shown, not by the address: the address changes before the screen does.
  const signIn = useMatch({ from: '/dang-nhap', shouldThrow: false })
  const password = useMatch({ from: '/mat-khau', shouldThrow: false })
  return (signIn ?? password) ? (
    <Suspense fallback={null}>
      <Outlet />
    </Suspense>
  ) : (
    <Frame />
  )
}

function Frame() {
  const t = useT(en)
  const [help, setHelp] = useState(false)
  const { account } = useSession()
  useEffect(() => startOutbox(account.id), [account.id])
  useEffect(() => startUploads(account.id), [account.id])
  useShortcuts(() => {
    setHelp(true)
  })
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('Bỏ qua phần đầu trang')}
      </a>
      <TopBar
        onHelp={() => {
          setHelp(true)
        }}
      />
      <Connection />
      <Ways />
      <Main />
      <Toasts />
      <KeyboardHelp
        open={help}
        onClose={() => {
          setHelp(false)
        }}
      />
    </div>
  )
}

function Connection() {
  const t = useT(en)
  const online = useOnline()
  const waiting = useOutbox().length
  return online ? null : (
    <OfflineBar
      waiting={waiting}
      action={
        <Button kind="quiet" onClick={() => void flushOutbox()}>
          {t('Thử lại')}
        </Button>
      }
    />
  )
}

/** After a change of screen the focus goes to its heading, so that it is read out and Tab starts there. */
function Main() {
  const ref = useRef<HTMLElement>(null)
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return
        const heading = ref.current?.querySelector<HTMLElement>('h1[tabindex]')
        ;(heading ?? ref.current)?.focus({ preventScroll: true })
      }),
    [router],
  )
  return (
    <main id="main" tabIndex={-1} ref={ref}>
      <Suspense fallback={<Skeleton lines={6} />}>
        <Outlet />
      </Suspense>
    </main>
  )
}
