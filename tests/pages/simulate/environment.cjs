const { TestEnvironment } = require('jest-environment-jsdom')

/** A document for WeChat's own renderer, and node's fetch for the tests that drive the local cloud. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup()
    Object.assign(this.global, { fetch, Request, Response, Headers })
    // Taro would watch the document; in WeChat there is none to watch.
    this.global.MutationObserver = undefined
  }
}
