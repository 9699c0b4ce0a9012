/** On the laptop the address says who holds the phone; in WeChat the platform knows and no page is told. */
const named = new URLSearchParams(window.location.search).get('openid')
if (named !== null) sessionStorage.setItem('openid', named)

export const openid = sessionStorage.getItem('openid') ?? ''
