import { sql } from 'kysely'
import { today } from '../../platform/clock.ts'

/** Does the right `g` count today? One that comes with a post counts while the post is there and its person holds it. */
export function countsToday() {
  return sql<boolean>`(
    g.valid_from <= ${today()} and (g.valid_to is null or g.valid_to >= ${today()})
    and (g.post_id is null or exists (
      select from organization.post p
      where p.id = g.post_id and p.opened_on <= ${today()} and (p.closed_on is null or p.closed_on >= ${today()})))
    and (g.holder_id is null or exists (
      select from organization.post_holder h
      where h.id = g.holder_id and h.held_from <= ${today()} and (h.held_to is null or h.held_to >= ${today()}))))`
}
