import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { Address } from '../../../work/workspace/address.ts'
import { href, BASE } from '../../../workspace/navigation.ts'
import { usePreference } from '../../../workspace/preference.ts'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-views.ts'
import type { SavedView } from '../../view/view-contract.ts'
import {
  type DeviceView,
  readViews,
  viewsOf,
  viewsPreference,
  withoutViewsOf,
} from './saved-views.ts'
import { useViewAct, views, viewsQuery } from './view-calls.ts'
import { ViewDialog } from './view-dialog.tsx'

/** The ways of looking that a person has kept or the unit shares, and one button to keep the present one. */
export function SavedViewsBar(props: { unitId: string; address: Address }) {
  const t = useT(en)
  const { unitId, address } = props
  const all = useQuery(viewsQuery(unitId)).data?.items ?? []
  const [asking, setAsking] = useState<SavedView | 'new' | null>(null)
  const here = address.with({ xem: undefined, mo: undefined, chon: undefined }).slice(BASE.length)
  const screen = /^\/([a-z-]+)/.exec(here)?.[1]
  const shown = all.filter((view) => view.screen === screen)
  const current = shown.find((view) => view.address === here)
  useOpenWith(
    shown.find(({ isDefault }) => isDefault),
    address,
  )
  return (
    <div className="stack no-print">
      <div className="cluster">
        {shown.map((view) => (
          <ButtonLink
            key={view.id}
            kind="quiet"
            icon={view.isShared ? 'unit' : undefined}
            href={href(view.address)}
            aria-current={view === current ? 'page' : undefined}
          >
            {view.name}
          </ButtonLink>
        ))}
        {current || here.includes('?') ? (
          <Button
            kind="quiet"
            icon={current ? 'write' : 'list'}
            onClick={() => {
              setAsking(current ?? 'new')
            }}
          >
            {current ? t('Sửa cách xem này') : t('Lưu cách xem này')}
          </Button>
        ) : null}
      </div>
      <OnDevice unitId={unitId} />
      {asking === null ? null : (
        <ViewDialog
          unitId={unitId}
          view={asking === 'new' ? null : asking}
          address={here}
          onClose={() => {
            setAsking(null)
          }}
        />
      )}
    </div>
  )
}

/**
 * Somebody who comes in without asking for anything sees the view of their choice; who comes for one due date, or takes a
 * filter out later, does not.
 */
function useOpenWith(view: SavedView | undefined, address: Address): void {
  const isBare = !address.with({}).includes('?')
  const mayOpen = useRef(isBare)
  useEffect(() => {
    if (!isBare) mayOpen.current = false
    if (!mayOpen.current || view === undefined) return
    mayOpen.current = false
    const wanted = new URLSearchParams(view.address.split('?')[1] ?? '')
    address.go(Object.fromEntries(wanted), 'replace')
  }, [view, isBare, address])
}

/** What this device kept before accounts did: into the account, or away. */
function OnDevice({ unitId }: { unitId: string }) {
  const t = useT(en)
  const { account } = useSession()
  const device = readViews(usePreference(viewsPreference))
  const own = viewsOf(device, account.id)
  const keep = useViewAct(unitId, async (left: readonly DeviceView[]) => {
    let kept = await views.listViews({ params: { unitId } })
    for (const { name, href: at } of left) {
      if (!at.startsWith(`${BASE}/`)) continue
      // One after the other: each answers all of them.
      // oxlint-disable-next-line no-await-in-loop
      kept = await views.saveView({
        params: { unitId },
        body: { name, address: at.slice(BASE.length) },
      })
    }
    return kept
  })
  if (own.length === 0) return null
  const forget = () => {
    viewsPreference.set(JSON.stringify(withoutViewsOf(device, account.id)))
  }
  return (
    <Notice
      title={t('{n} cách xem chỉ có trên máy này', { n: own.length })}
      action={
        <>
          <Button
            kind="primary"
            busy={keep.isPending}
            onClick={() => {
              keep.mutate(own, {
                onSuccess: () => {
                  forget()
                  toast(t('Đã giữ vào tài khoản'))
                },
              })
            }}
          >
            {t('Giữ vào tài khoản')}
          </Button>
          <Button kind="quiet" onClick={forget}>
            {t('Bỏ')}
          </Button>
        </>
      }
    >
      <p>{own.map(({ name }) => name).join(', ')}</p>
      <ProblemNotice error={keep.error} />
    </Notice>
  )
}
