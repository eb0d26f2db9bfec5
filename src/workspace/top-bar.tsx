import { useNavigate, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { WhoAmI } from '../identity/contract.ts'
import { ApiProblem } from '../platform/client.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { SidePanel } from '../ui/dialog.tsx'
import { Icon, Mark } from '../ui/icon.tsx'
import { useT } from '../ui/language.tsx'
import { EmptyState } from '../ui/notice.tsx'
import { queryClient } from './calls.ts'
import { en } from './english.ts'
import { Menu } from './menu.tsx'
import { href } from './navigation.ts'
import { useOutbox } from './outbox.ts'
import { OutboxList } from './outbox-list.tsx'
import { languagePreference, unitPreference } from './preference.ts'
import { SearchBox } from './search-box.tsx'
import { signOut, useSession, useUnit } from './session.ts'
import { toast } from './toasts.tsx'

const roles = {
  viewer: 'Người xem',
  officer: 'Công chức',
  head: 'Lãnh đạo',
  administrator: 'Người quản trị',
} as const satisfies Record<WhoAmI['units'][number]['role'], string>

export function TopBar(props: { onHelp: () => void }) {
  const t = useT(en)
  const [searching, setSearching] = useState(false)
  const { demo } = useSession()
  return (
    <header className={searching ? 'top searching' : 'top'}>
      <a className="brand" href={href('/')} title={t('Về Hôm nay')}>
        <Mark />
        <span>Lan Tỏa</span>
        {demo ? <small className="state soon">{t('Dùng thử')}</small> : null}
      </a>
      <UnitSwitch />
      <SearchBox
        onOpen={() => {
          setSearching(true)
        }}
        onDone={() => {
          setSearching(false)
        }}
      />
      <Bell />
      <PersonMenu onHelp={props.onHelp} />
    </header>
  )
}

function UnitSwitch() {
  const t = useT(en)
  const { units } = useSession()
  const unit = useUnit()
  if (!unit) return <span className="unit-name" />
  if (units.length === 1) {
    return (
      <span className="unit-name" title={unit.name}>
        {unit.shortName}
      </span>
    )
  }
  return (
    <select
      className="input unit-name"
      aria-label={t('Làm việc cho đơn vị')}
      title={unit.name}
      value={unit.id}
      onChange={(event) => {
        unitPreference.set(event.target.value)
        // All that was read belonged to the other unit.
        void queryClient.resetQueries({ predicate: (query) => query.queryKey[0] !== 'session' })
      }}
    >
      {units.map((one) => (
        <option key={one.id} value={one.id}>
          {one.shortName}
        </option>
      ))}
    </select>
  )
}

function Bell() {
  const t = useT(en)
  const [open, setOpen] = useState(false)
  const waiting = useOutbox().length
  const { routesByPath } = useRouter()
  return (
    <>
      <button
        type="button"
        className="button quiet icon-only bell"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open)
        }}
      >
        <Icon name="bell" />
        <span className="unseen">
          {waiting > 0 ? t('Thông báo, {n} việc chờ gửi', { n: waiting }) : t('Thông báo')}
        </span>
        {waiting > 0 ? (
          <span className="count" aria-hidden="true">
            {waiting}
          </span>
        ) : null}
      </button>
      <SidePanel
        open={open}
        title={t('Thông báo')}
        onClose={() => {
          setOpen(false)
        }}
      >
        <OutboxList />
        {'/thong-bao' in routesByPath ? (
          <ButtonLink href={href('/thong-bao')}>{t('Xem tất cả thông báo')}</ButtonLink>
        ) : waiting === 0 ? (
          <EmptyState icon="bell" level="h3" title={t('Chưa có thông báo')}>
            {t('Khi có việc được giao, được trả lại hoặc sắp đến hạn, tin sẽ hiện ở đây.')}
          </EmptyState>
        ) : null}
      </SidePanel>
    </>
  )
}

function PersonMenu(props: { onHelp: () => void }) {
  const t = useT(en)
  const navigate = useNavigate()
  const { account } = useSession()
  const unit = useUnit()
  const leave = async () => {
    try {
      await signOut()
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      toast(error.detail)
      return
    }
    await navigate({ to: '/dang-nhap' })
    queryClient.clear()
  }
  return (
    <Menu label={t('Tài khoản')} icon="person">
      <p>
        <strong>{account.displayName}</strong>
        <br />
        {unit ? (
          <span className="soft">
            {t(roles[unit.role])}, {unit.name}
          </span>
        ) : null}
      </p>
      <fieldset className="cluster">
        <legend className="unseen">{t('Ngôn ngữ')}</legend>
        {(['vi', 'en'] as const).map((language) => (
          <Button
            key={language}
            lang={language}
            aria-pressed={t.language === language}
            onClick={() => {
              languagePreference.set(language)
            }}
          >
            {language === 'vi' ? 'Tiếng Việt' : 'English'}
          </Button>
        ))}
      </fieldset>
      <Button kind="quiet" wide onClick={props.onHelp}>
        {t('Phím tắt')}
      </Button>
      <Button kind="quiet" wide onClick={() => void leave()}>
        {t('Đăng xuất')}
      </Button>
    </Menu>
  )
}
