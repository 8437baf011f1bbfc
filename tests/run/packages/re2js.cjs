module.exports = packageOfWorker('re2js');
