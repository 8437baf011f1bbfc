module.exports = packageOfWorker('yaml');
