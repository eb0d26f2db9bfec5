import { ItemScreen as WrittenItem } from '../../content/workspace/item-screen.tsx'
import { PlanPanel } from './plan/plan-panel.tsx'

/** One item, with the ways it goes out. */
export function ItemScreen() {
  return <WrittenItem delivering={PlanPanel} />
}
