package punchcard.local.demo;

/// What one purchase spent in one department.
///
/// @param quantity pieces; of fuel, thousandths of a gallon
/// @param paidCents what was paid, discounts taken off
/// @param discountCents the shop's and the coupons' discounts together
record BasketLine(String department, int quantity, long paidCents, long discountCents) {}
