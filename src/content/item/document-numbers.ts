/** "118/2025/NĐ-CP", "91/2025/QH15", "06/QĐ-TTg", "19-CT/TW". */
export const DOCUMENT_NUMBERS =
  /(?:^|[^\p{L}\d/])(\d{1,5}\/(?:\d{4}\/)?\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d&]*)*|\d{1,4}-\p{Lu}[\p{L}]*\/\p{Lu}[\p{L}]*)(?![\p{L}\d])/gu
