import { Button } from '../ui/button.tsx'
import { useT } from '../ui/language.tsx'
import { en } from './en.ts'

/** Searches a unit's public pages. */
export function SearchForm({ root, words }: { root: string; words: string }) {
  const t = useT(en)
  return (
    <search>
      <form className="find" method="get" action={`${root}tim-kiem`}>
        <label htmlFor="q">{t('Bạn cần tìm gì?')}</label>
        <div className="find-row">
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={words}
            maxLength={200}
            autoComplete="off"
          />
          <Button type="submit" kind="primary">
            {t('Tìm')}
          </Button>
        </div>
      </form>
    </search>
  )
}
