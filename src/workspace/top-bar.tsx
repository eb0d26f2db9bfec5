import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { WhoAmI } from '../identity/contract.ts'
import { ApiProblem } from '../platform/client.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Mark } from '../ui/icon.tsx'
import { useT } from '../ui/language.tsx'
import { Bell } from './bell.tsx'
import { queryClient } from './calls.ts'
import { en } from './english.ts'
import { Menu } from './menu.tsx'
import { href } from './navigation.ts'
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
      <ButtonLink kind="quiet" wide href={href('/tai-khoan-cua-toi')}>
        {t('Tài khoản của tôi')}
      </ButtonLink>
      <Button kind="quiet" wide onClick={() => void leave()}>
        {t('Đăng xuất')}
      </Button>
    </Menu>
  )
}
