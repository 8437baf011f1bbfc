module.exports = packageOfWorker('saxon-js');
