module.exports = packageOfWorker('zod');
