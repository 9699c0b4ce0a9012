/** Whether WeChat would find this page in the published version; unknown pages pass when there is no build to ask. */
export const publishedPageProblem = (page: string, pages: string[] | null): string | null => {
  const path = page.split('?')[0] ?? ''
  if (path.startsWith('/')) return 'invalid page: no leading slash'
  return pages === null || pages.includes(path) ? null : 'invalid page'
}
