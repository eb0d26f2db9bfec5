import { english } from '../ui/translate.ts'

export const en = english({})
