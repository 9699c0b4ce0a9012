// The same as probe, without any permission and with the shortest timeout.
module.exports = require('../probe/index.js')
